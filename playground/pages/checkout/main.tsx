import { render } from 'preact';

import { readPageData } from '../design/pageData.ts';
import { CheckoutApp } from './CheckoutApp.tsx';
import './styles/index.css';

const { root } = readPageData<object>();
const token = new URL(location.href).searchParams.get('token') ?? '';

render(<CheckoutApp token={token} />, root);
