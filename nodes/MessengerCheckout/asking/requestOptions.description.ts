import type { IExecuteFunctions } from 'n8n-workflow';

import { readArrival, type Arrival } from '../../checkout/terms/readArrival';
import type { DeclaredOperation } from '../../core/declaration';
import { booleanField } from '../../core/fields/booleanField';
import { byLabel, collection } from '../../core/fields/collection';
import { field, type Field } from '../../core/fields/field';
import { notice } from '../../core/fields/notice';
import { before, between, fieldsOf, since } from '../../core/panel/nodeVersion';
import {
	amounts,
	cartOnlyFields,
	checkoutFieldsBefore,
	experience,
	productOrCartFields,
	quantityOption,
	takesAllRows,
	wholeOrderDetails,
} from '../partners';
import { agreedNotice, patternField, reasonField } from '../linked/chargeAutomatically.description';
import { linkedAccountField, tapNotice } from '../linked/linkedAccount.description';
import { timeLimitOptions, waitFields, waitNotice, waitOptions } from '../waiting/wait.description';
import { intentField, payCardField, psidField, requestOptions } from './requestPayment.description';

const onCard = payCardField.fields;

/** The words on the card, where they are among other options. */
export const cardOptions = {
	buttonText: onCard.buttonText.with({ displayName: 'Card Button Text' }),
	otherLanguage: onCard.otherLanguage.with({ displayName: 'Card Fallback Language' }),
	language: onCard.language.with({ displayName: 'Card Language' }),
	imageUrl: onCard.imageUrl.with({ displayName: 'Card Picture URL' }),
	style: onCard.style.with({ displayName: 'Card Style' }),
	subtitle: onCard.subtitle.with({ displayName: 'Card Subtitle' }),
	title: onCard.title.with({ displayName: 'Card Title' }),
};

/** For a shop that wants a number on every order and has none of its own. */
const invoiceNumberField = booleanField({
	displayName: 'Make an Invoice Number',
	name: 'makeInvoiceNumber',
	type: 'boolean',
	default: false,
	description:
		'Whether to number the order for you and the buyer, for example CART-1042-9F3C21AB04DE: Your Reference, if there is one, and characters that no other order has. The number stays the same when the execution is retried. Not used beside an Invoice ID of your own, or an Idempotency Key, which makes one.',
}).guarded();

/** Which link or ad is to be written into the order. */
const cameFromField = field(
	{
		displayName: 'Came From',
		name: 'cameFrom',
		type: 'string',
		default: '={{ $json.cameFrom }}',
		description:
			'By which ad or m.me link the buyer came, so that each payment says what sold it: cameFrom of the Messenger Trigger, or a row of a table with the columns ref, adId and source. Comes back with every event of the payment and every refund. Nothing here means no ad.',
	},
	readCameFrom,
);

/** @throws InvalidInput for what can't be meant */
function readCameFrom(value: unknown, self: Field): Arrival | undefined {
	const arrival = readArrival(value);
	if (arrival !== null) return arrival;
	throw self.invalid(
		'is not a link or an ad',
		"Map cameFrom of the Messenger Trigger, one row of your table, or the text of the link's ref.",
	);
}

/** As Facebook's own reports count: a purchase within a week of the click. */
export const usualCameFromDays = 7;
const mostCameFromDays = 365;

const cameFromDaysField = field(
	{
		displayName: 'Came From Within (Days)',
		name: 'cameFromDays',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: mostCameFromDays },
		default: usualCameFromDays,
		description:
			'How many days after the click a purchase still counts for the link or the ad, by cameAt of what is mapped in Came From. 7 when left out. What is older is no ad.',
	},
	(value, self: Field) => {
		const days = Number(value);
		if (days >= 1 && days <= mostCameFromDays) return days;
		throw self.refused(value, 'is not a number of days', `Use a number from 1 to ${mostCameFromDays}.`);
	},
);
/** Saved while paying: the buyer agrees to it on PayPal's page. */
const saveAccountField = booleanField({
	displayName: 'Save PayPal for Next Time',
	name: 'saveAccount',
	type: 'boolean',
	default: false,
	description:
		"Whether the buyer agrees at PayPal to pay with one tap from now on: see Charge Linked Account. Needs Vault, which PayPal turns on for your app. Where it is off, the ordinary pay card is sent, and the item says so under savedAccount. Cards can't be saved.",
});

/** Everything but the cart: what is seldom needed, in place of a group for each subject. */
const seldomNeeded = [
	intentField,
	invoiceNumberField,
	cameFromField,
	cameFromDaysField,
	saveAccountField,
	...requestOptions.inner,
	...Object.values(cardOptions),
	...experience.inner,
];

/** Since version 4, where the list is long. Between these, it goes by the alphabet, as in every node. */
const byNeed = {
	first: [
		reasonField,
		patternField,
		linkedAccountField,
		amounts.fields.shipping,
		amounts.fields.discount,
		amounts.fields.taxTotal,
		quantityOption,
		...timeLimitOptions,
		intentField,
		saveAccountField,
	].map(({ name }) => name),
	last: ['payeeEmail', 'payeeMerchantId', 'softDescriptor'],
};

const wholeRequestOptions = collection({
	displayName: 'Options',
	name: 'requestOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	description:
		"When to take the money, what the card in the chat says, and what PayPal's page is like. Anything you leave out of the card is filled in from the cart, in the buyer's language.",
	options: byLabel(seldomNeeded),
	...byNeed,
});

/** The same with those of the wait. */
const wholeWaitOptions = collection({
	displayName: 'Options',
	name: 'waitOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	description: wholeRequestOptions.property.description,
	options: byLabel([...seldomNeeded, ...waitOptions.inner]),
	...byNeed,
});

/** All that was said beside the cart, wherever this version and this operation of the node have it. */
export const readRequestOptions = (context: IExecuteFunctions, itemIndex: number) => ({
	intent: intentField.read(context, itemIndex),
	...payCardField.read(context, itemIndex),
	...wholeRequestOptions.read(context, itemIndex),
	...wholeWaitOptions.read(context, itemIndex),
});

export type RequestOptions = ReturnType<typeof readRequestOptions>;

/** The same with what was a group, or a field, of its own before version 4. */
const allRequestOptions = wholeRequestOptions.and(quantityOption, ...wholeOrderDetails.inner);
const allWaitOptions = wholeWaitOptions.and(quantityOption, ...wholeOrderDetails.inner, ...timeLimitOptions);

const takerNotice = notice({
	displayName:
		'This only asks. To take the money, publish a workflow with PayPal Checkout Trigger and Settle Payment.',
	name: 'takerNotice',
	type: 'notice',
	default: '',
});

/** What is asked for before version 4, and whom. */
const requestFieldsBefore: Field[] = [
	...fieldsOf(before(3), [intentField, ...checkoutFieldsBefore, payCardField]),
	...fieldsOf(between(3, 4), [...cartOnlyFields, wholeOrderDetails, wholeRequestOptions]),
	...fieldsOf(before(3), [requestOptions]),
];

export const requestFields: Field[] = [
	takerNotice,
	psidField,
	...requestFieldsBefore,
	...fieldsOf(since(4), [...productOrCartFields, allRequestOptions]),
];

/** What is charged without a tap, and whom. */
export const agreedFields: Field[] = [
	agreedNotice,
	psidField,
	...requestFieldsBefore,
	...fieldsOf(before(4), [reasonField, patternField]),
	...fieldsOf(between(3, 4), [linkedAccountField]),
	...fieldsOf(since(4), [
		...productOrCartFields,
		allRequestOptions.and(reasonField, patternField, linkedAccountField),
	]),
];

/** @param more options of an operation that asks in its own way */
const waitingFields = (words: Field, ...more: Field[]): Field[] => [
	psidField,
	...fieldsOf(before(3), [intentField, ...checkoutFieldsBefore, payCardField]),
	...fieldsOf(between(3, 4), cartOnlyFields),
	...fieldsOf(since(4), productOrCartFields),
	words,
	...fieldsOf(before(4), waitFields),
	...fieldsOf(before(3), [waitOptions, requestOptions]),
	...fieldsOf(between(3, 4), [wholeOrderDetails, wholeWaitOptions, ...more]),
	...fieldsOf(since(4), [allWaitOptions.and(...more)]),
];

export const requestAndWaitFields: Field[] = waitingFields(waitNotice);

/** The same where the buyer is asked to pay by a tap. */
export const tapFields: Field[] = waitingFields(tapNotice, linkedAccountField);

/** Items that are one call: with All Input Items, all of them are one order. */
export const rowsTogether: Required<Pick<DeclaredOperation, 'groupOf'>> = {
	groupOf: (context, itemIndex) => (takesAllRows(context, itemIndex) ? 'one order' : undefined),
};
