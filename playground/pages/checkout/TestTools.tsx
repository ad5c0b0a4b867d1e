import { ChevronDownIcon, FlaskIcon } from '../design/icons.tsx';

interface TestToolsProps {
	decline: boolean;
	onDecline(decline: boolean): void;
}

/** What a real checkout does not have. */
export const TestTools = ({ decline, onDecline }: TestToolsProps) => (
	<details class="test-tools">
		<summary>
			<FlaskIcon /> Test tools
			<ChevronDownIcon />
		</summary>
		<label class="switch">
			<input
				type="checkbox"
				role="switch"
				checked={decline}
				onChange={(event) => onDecline(event.currentTarget.checked)}
			/>
			<span>
				Simulate: my payment is declined
				<small>You can still press the button above; the shop learns of it when it collects the money.</small>
			</span>
		</label>
	</details>
);
