import { render } from 'preact';

import { readPageData } from '../design/pageData.ts';
import '../checkout/styles/index.css';
import { SubscribeApp } from './SubscribeApp.tsx';

const { root } = readPageData<object>();
const token = new URL(location.href).searchParams.get('ba_token') ?? '';

render(<SubscribeApp token={token} />, root);
