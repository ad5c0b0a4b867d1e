import { render } from 'preact';

import { readPageData } from '../design/pageData.ts';
import { StageApp, type StageData } from './StageApp.tsx';
import './styles/index.css';

const { root, data } = readPageData<StageData>();

render(<StageApp {...data} />, root);
