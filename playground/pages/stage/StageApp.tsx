import { useEffect, useRef, useState } from 'preact/hooks';

import { tellChat } from '../chat/webView/messages.ts';
import { AddBuyer } from './AddBuyer.tsx';
import { inSight } from './inSight.ts';
import { Phone } from './Phone.tsx';
import { stageApi } from './stageApi.ts';
import { panelOf, StageTabs, tabOf } from './StageTabs.tsx';
import { TrafficList } from './TrafficList.tsx';
import { TrickButtons } from './TrickButtons.tsx';
import { useCast } from './useCast.ts';
import { useOpenPages } from './useOpenPages.ts';
import { useRoom } from './useRoom.ts';
import { useTraffic } from './useTraffic.ts';
import { useTricks } from './useTricks.ts';

export interface StageData {
	page: { id: string; name: string };
	picture: string;
}

/** The tab of the merchant's side, where there are tabs. */
const counter = 'counter';

/** Buyers with a phone each, and beside them what the merchant's n8n does about it. */
export function StageApp({ page, picture }: StageData) {
	const cast = useCast();
	const { place, fits, isSmall } = useRoom();
	const traffic = useTraffic(cast.buyers);
	const tricks = useTricks();
	const openPages = useOpenPages();
	const [editor, setEditor] = useState<string>();
	const [chosen, setChosen] = useState<string>();
	const frames = useRef(new Map<string, HTMLIFrameElement>());

	useEffect(() => void stageApi.editor().then(setEditor, () => {}), []);

	const { buyers } = cast;
	const tabs = [
		...buyers.map(({ psid, firstName }) => ({ id: psid, name: firstName })),
		...(isSmall ? [{ id: counter, name: 'The shop' }] : []),
	];
	const tab = tabs.find(({ id }) => id === chosen)?.id ?? tabs[0]?.id ?? counter;
	const shown = inSight(
		buyers,
		buyers.find(({ psid }) => psid === tab),
		fits,
	);
	const inView = isSmall ? [tab] : shown.map(({ psid }) => psid);
	const hasTabs = isSmall || buyers.length > fits;
	const paying = buyers.filter(({ psid }) => openPages.has(psid));

	const closeWindows = () => {
		for (const { psid } of paying) {
			const chat = frames.current.get(psid)?.contentWindow;
			if (chat) tellChat(chat, { webView: 'close' });
		}
	};

	return (
		<div class="stage">
			<header class="stage-bar" aria-label="Stage">
				<img src={picture} alt="" width={40} height={40} />
				<div class="stage-title">
					<h1>{page.name}</h1>
					<p>Hold the phones, and look over the shop’s shoulder.</p>
				</div>
				<nav aria-label="Other pages">
					<a href="/">Playground</a>
					<a href="/business.facebook.com/latest/inbox">Inbox</a>
					{editor && <a href={editor}>n8n</a>}
				</nav>
				<AddBuyer cast={cast} onAdded={setChosen} />
			</header>
			<main class="stage-main" aria-label="Phones and counter">
				<div class="buyers" ref={place} hidden={isSmall && tab === counter}>
					{!isSmall && hasTabs && <StageTabs tabs={tabs} chosen={tab} shown={inView} onChoose={setChosen} />}
					{cast.failed && <Blank title="The stage stays empty" text="The playground does not answer." />}
					{!cast.failed && buyers.length === 0 && cast.people.length > 0 && (
						<Blank title="Nobody is here" text="Add a buyer, and write to the shop." />
					)}
					<div class="seats">
						{buyers.map((buyer) => (
							<Phone
								key={buyer.psid}
								pageId={page.id}
								buyer={buyer}
								hasTab={hasTabs}
								hidden={!shown.includes(buyer)}
								now={tricks.now}
								frame={(frame) =>
									void (frame ? frames.current.set(buyer.psid, frame) : frames.current.delete(buyer.psid))
								}
								onRemove={() => cast.remove(buyer.psid)}
							/>
						))}
					</div>
				</div>
				<section
					id={panelOf(counter)}
					class="counter"
					role={isSmall ? 'tabpanel' : undefined}
					aria-labelledby={isSmall ? tabOf(counter) : 'counter-title'}
					hidden={isSmall && tab !== counter}
				>
					<header>
						<h2 id="counter-title">Behind the counter</h2>
						<p>What could happen, and what n8n does.</p>
					</header>
					<TrickButtons
						tricks={tricks}
						paying={paying.map(({ firstName }) => firstName)}
						onCloseWindow={closeWindows}
					/>
					<TrafficList traffic={traffic} people={cast.people} buyers={buyers} />
				</section>
			</main>
			{isSmall && (
				<footer class="stage-foot">
					<StageTabs tabs={tabs} chosen={tab} shown={inView} onChoose={setChosen} />
				</footer>
			)}
		</div>
	);
}

const Blank = ({ title, text }: { title: string; text: string }) => (
	<div class="chat-blank">
		<h2>{title}</h2>
		<p>{text}</p>
	</div>
);
