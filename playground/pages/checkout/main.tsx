import { render } from 'preact';

import { readPageData } from '../design/pageData.ts';
import { CheckoutApp } from './CheckoutApp.tsx';
import type { PostalAddress } from './order.ts';
import './styles/index.css';

const { root, data } = readPageData<{ address: PostalAddress }>();
const token = new URL(location.href).searchParams.get('token') ?? '';

render(<CheckoutApp token={token} addressOnFile={data.address} />, root);
