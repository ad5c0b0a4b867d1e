import { render } from 'preact';

import { readPageData } from '../design/pageData.ts';
import '../checkout/styles/index.css';
import { AgreementApp } from './AgreementApp.tsx';

const { root } = readPageData<object>();
const id = new URL(location.href).searchParams.get('approval_session_id') ?? '';

render(<AgreementApp id={id} />, root);
