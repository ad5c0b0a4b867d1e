import { render } from 'preact';

import { readPageData } from '../design/pageData.ts';
import { Landing, type LandingProps } from './Landing.tsx';
import './landing.css';

const { root, data } = readPageData<LandingProps>();

render(<Landing {...data} />, root);
