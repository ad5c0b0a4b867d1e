import { render } from 'preact';

import { readPageData } from '../design/pageData.ts';
import '../checkout/styles/index.css';
import { InvoiceApp } from './InvoiceApp.tsx';

// The name of the invoice is behind the hash, as PayPal's links have it.
render(<InvoiceApp name={location.hash.slice(1)} />, readPageData().root);
