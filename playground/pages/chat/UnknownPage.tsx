export function UnknownPage({ name }: { name: string }) {
	return (
		<main class="chat">
			<div class="chat-blank">
				<h1>No Page called “{name}”</h1>
				<p>Check the address, or start from the playground’s own shop.</p>
				<a class="pill-button" href="/">
					To the playground
				</a>
			</div>
		</main>
	);
}
