import type { Inbox } from './inboxApi.ts';

/** The setting of the Page that Meta calls Conversation routing: which app is the default one. */
export const RoutingChoice = ({
	inbox,
	onChoose,
}: {
	inbox: Inbox;
	onChoose(appId: string | null): void;
}) => (
	<label class="routing">
		<span>Conversation routing: default app</span>
		<select value={inbox.defaultApp ?? ''} onChange={(event) => onChoose(event.currentTarget.value || null)}>
			<option value="">None</option>
			{inbox.apps.map(({ id, name }) => (
				<option key={id} value={id}>
					{id === inbox.inboxAppId ? name : `${name} (your workflow)`}
				</option>
			))}
		</select>
	</label>
);
