import { render } from 'preact';

import { readPageData } from '../design/pageData.ts';
import '../checkout/styles/index.css';
import { PaymentLinkApp } from './PaymentLinkApp.tsx';

const { root, data } = readPageData<{ id: string }>();

render(<PaymentLinkApp id={data.id} />, root);
