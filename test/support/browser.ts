export { startBrowser } from '../../playground/browser.ts';
