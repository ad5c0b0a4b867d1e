import { render } from 'preact';

import { readPageData } from '../design/pageData.ts';
import { InboxApp } from './InboxApp.tsx';
import './styles/index.css';

const { root, data } = readPageData<{ picture: string }>();

render(<InboxApp picture={data.picture} />, root);
