import { render } from 'preact';

import { readPageData } from '../design/pageData.ts';
import { ChatApp } from './ChatApp.tsx';
import type { Ad } from './SponsoredCard.tsx';
import { UnknownPage } from './UnknownPage.tsx';
import { readVisit, rememberedBuyer } from './visit.ts';
import './styles/index.css';

type ChatData = { pageId: string; picture: string; ads: Ad[] } | { unknownPage: string };

const { root, data } = readPageData<ChatData>();

if ('unknownPage' in data) {
	render(<UnknownPage name={data.unknownPage} />, root);
} else {
	const visit = readVisit(location.href, rememberedBuyer(data.pageId));
	if (visit.address !== location.href) history.replaceState(null, '', visit.address);
	const ad = data.ads.find(({ id }) => id === visit.adId);
	render(<ChatApp pageId={data.pageId} picture={data.picture} visit={visit} ad={ad} />, root);
}
