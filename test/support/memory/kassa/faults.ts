import { KassaRefusal, type RefusalCode } from './refusal';

/** What can be called at Kassa. */
export type Call = 'collect' | 'issue' | 'read' | 'sendBack';

interface Fault {
	call: Call;
	code: RefusalCode;
	/** Before or after it has had its effect. */
	when: 'after' | 'before';
	/** What happens at Kassa meanwhile. */
	meanwhile: () => void;
}

/** Calls that are going to fail, each once and in turn. */
export class Faults {
	private readonly coming: Fault[] = [];

	add(call: Call, code: RefusalCode, when: Fault['when'] = 'before', meanwhile = () => {}): void {
		this.coming.push({ call, code, when, meanwhile });
	}

	/** Runs a call, or fails as was said. */
	run<T>(call: Call, effect: () => T): T {
		const index = this.coming.findIndex((fault) => fault.call === call);
		const [fault] = index < 0 ? [] : this.coming.splice(index, 1);
		if (fault?.when === 'before') {
			fault.meanwhile();
			throw new KassaRefusal(fault.code);
		}
		const answer = effect();
		if (fault) throw new KassaRefusal(fault.code);
		return answer;
	}
}
