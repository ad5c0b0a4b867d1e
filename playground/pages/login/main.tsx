import { render } from 'preact';

import { readPageData } from '../design/pageData.ts';
import '../checkout/styles/index.css';
import { LoginApp } from './LoginApp.tsx';

const { root } = readPageData<object>();

render(<LoginApp />, root);
