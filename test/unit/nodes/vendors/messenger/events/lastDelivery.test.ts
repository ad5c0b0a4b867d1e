import { lastDeliveryOf, noteDelivery } from '../../../../../../nodes/vendors/messenger/events/lastDelivery';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 8, minute));

it('keeps the last genuine and the last refused delivery of each app apart', () => {
	expect(lastDeliveryOf('app-1')).toEqual({});
	noteDelivery('app-1', at(1));
	noteDelivery('app-1', at(2), 'wrong-signature');
	noteDelivery('app-2', at(3));
	expect(lastDeliveryOf('app-1')).toEqual({
		receivedAt: at(1),
		refusedAt: at(2),
		refusedBecause: 'wrong-signature',
	});
	noteDelivery('app-1', at(4));
	expect(lastDeliveryOf('app-1')).toMatchObject({ receivedAt: at(4), refusedAt: at(2) });
	expect(lastDeliveryOf('app-2')).toEqual({ receivedAt: at(3) });
});
