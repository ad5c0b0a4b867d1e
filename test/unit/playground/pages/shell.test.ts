import { renderShell } from '../../../../playground/pages/shell';

describe('renderShell', () => {
	it('keeps its data from becoming markup', () => {
		const page = renderShell({ bundle: 'chat', title: '<Mug & "Co">', data: { name: '"><script>' } });
		expect(page).toContain('<title>&lt;Mug &amp; &quot;Co&quot;&gt;</title>');
		expect(page).toContain('data-page="{&quot;name&quot;:&quot;\\&quot;&gt;&lt;script&gt;&quot;}"');
	});
});
