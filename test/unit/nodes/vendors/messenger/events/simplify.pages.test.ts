import { simplify } from '../../../../../../nodes/vendors/messenger/events/simplify';
import { fromPerson, pageId, parse } from '../../../../../support/messengerDelivery';

describe('a change on the Page can be', () => {
	const changed = (field: string, value: object) =>
		simplify(
			parse({ object: 'page', entry: [{ id: pageId, time: 1795332600, changes: [{ field, value }] }] })[0]!,
		);

	it('a comment, whose author has no PSID', () => {
		const value = {
			item: 'comment',
			verb: 'add',
			comment_id: '1_2',
			post_id: '1_1',
			from: { id: '5', name: 'Jamie' },
			message: 'How much?',
			created_time: 1795332590,
		};
		expect(changed('feed', value)).toEqual({
			event: 'feed',
			pageId,
			timestamp: '2026-11-22T07:29:50.000Z',
			item: 'comment',
			verb: 'add',
			commentId: '1_2',
			postId: '1_1',
			text: 'How much?',
			fromId: '5',
			fromName: 'Jamie',
			fromPage: false,
			standby: false,
		});
	});

	it('one of its own posts', () => {
		expect(changed('feed', { item: 'status', from: { id: pageId } })).toMatchObject({ fromPage: true });
	});

	it.each(['message_template_status_update', 'messenger_template_status_update'])('%s', (field) => {
		const value = {
			event: 'REJECTED',
			message_template_id: 594425479261596,
			message_template_name: 'order_paid',
			message_template_language: 'en_US',
			reason: 'INCORRECT_PARAMS',
		};
		expect(changed(field, value)).toMatchObject({
			event: 'templateStatus',
			status: 'REJECTED',
			templateId: '594425479261596',
			templateName: 'order_paid',
			language: 'en_US',
			reason: 'INCORRECT_PARAMS',
		});
	});

	it('a mention', () => {
		expect(
			changed('mention', { item: 'post', post_id: '1_1', sender_id: 5, sender_name: 'Jamie' }),
		).toMatchObject({
			event: 'mention',
			postId: '1_1',
			fromId: '5',
		});
	});

	it('something else: unknown, with its field and everything in it', () => {
		const value = { open_graph_story_id: '7' };
		expect(changed('ratings', value)).toMatchObject({
			event: 'unknown',
			field: 'ratings',
			raw: { field: 'ratings', value },
		});
	});

	it('an event of a conversation of another app, from the Test button', () => {
		expect(changed('standby', { ...fromPerson, message: { mid: 'm_1', text: 'hi' } })).toMatchObject({
			event: 'message',
			standby: true,
		});
	});
});
