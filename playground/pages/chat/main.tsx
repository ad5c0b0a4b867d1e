import { render } from 'preact';

import { isIn } from '../design/frames.ts';
import { readPageData } from '../design/pageData.ts';
import { ChatApp } from './ChatApp.tsx';
import type { Ad } from './SponsoredCard.tsx';
import { UnknownPage } from './UnknownPage.tsx';
import { readVisit, rememberedBuyer } from './visit.ts';
import { tellChat } from './webView/messages.ts';
import './styles/index.css';

type ChatData = { pageId: string; picture: string; ads: Ad[] } | { unknownPage: string };

const { root, data } = readPageData<ChatData>();

if (isIn('web-view')) {
	// The page has led back to the chat, which is there already.
	const ref = new URL(location.href).searchParams.get('ref') ?? undefined;
	tellChat(parent, { webView: 'return', ref });
} else if ('unknownPage' in data) {
	render(<UnknownPage name={data.unknownPage} />, root);
} else {
	const visit = readVisit(location.href, rememberedBuyer(data.pageId));
	if (visit.address !== location.href) history.replaceState(null, '', visit.address);
	const ad = data.ads.find(({ id }) => id === visit.adId);
	render(<ChatApp pageId={data.pageId} picture={data.picture} visit={visit} ad={ad} />, root);
}
