import { useChatActions } from '../actions.ts';
import { useTap } from '../useTap.ts';

/** Connects the chat with an account in the shop, at the shop's own page, or ends that. */
export function AccountButton({ url }: { url?: string }) {
	const { logIn, logOut, openPage } = useChatActions();
	const { state, tap } = useTap(async () => {
		if (url === undefined) await logOut();
		else openPage(await logIn(url));
	});
	return (
		<>
			<button type="button" class="card-button" aria-disabled={state === 'busy'} onClick={() => tap()}>
				{url === undefined ? 'Log out' : 'Log in'}
			</button>
			{state === 'failed' && (
				<p class="tap-problem" role="alert">
					That did not get through. Tap again.
				</p>
			)}
		</>
	);
}
