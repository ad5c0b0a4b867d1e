import { closeText, openText } from '../../../../nodes/core/closedText';

const secret = 'EGnHDxD_qRPdaLdZz8iCr8N7_MzF-YHPTkjs6NKYQvQSBngp4PTTVWkPZRbL';
const closed = closeText('231.token', secret, 'checkout pay link', 'page 1085');

it('opens for the same use, beside the same text', () => {
	expect(openText(closed, secret, 'checkout pay link', 'page 1085')).toBe('231.token');
});

it('is the same each time, so that a request that is repeated is the same request', () => {
	expect(closeText('231.token', secret, 'checkout pay link', 'page 1085')).toEqual(closed);
});

it.each([
	['for another use', secret, 'chat question', 'page 1085'],
	['for yet another use', secret, 'checkout way back', 'page 1085'],
	['beside another text', secret, 'checkout pay link', 'page 1086'],
	['with another secret', `${secret}x`, 'checkout pay link', 'page 1085'],
	['without a secret', '', 'checkout pay link', 'page 1085'],
] as const)('does not open %s', (_, key, use, belongsTo) => {
	expect(openText(closed, key, use, belongsTo)).toBeUndefined();
});

it.each([
	['another spelling of the same bytes', { ...closed, content: `${closed.content}=` }],
	['a changed text', { ...closed, content: closed.content.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) }],
	['a changed proof', { ...closed, proof: closed.proof.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) }],
	['a proof cut short', { ...closed, proof: closed.proof.slice(0, 16) }],
	['nothing', { content: '', proof: '' }],
])('does not open %s', (_, changed) => {
	expect(openText(changed, secret, 'checkout pay link', 'page 1085')).toBeUndefined();
});
