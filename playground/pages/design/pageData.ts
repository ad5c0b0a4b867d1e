/** What the server put into the page for its script. */
export function readPageData<Data>(): { root: HTMLElement; data: Data } {
	const root = document.getElementById('app');
	if (!root) throw new Error('The page has no #app');
	return { root, data: JSON.parse(root.dataset.page ?? '{}') as Data };
}
