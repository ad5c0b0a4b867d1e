/** What a tap on "Pay now" means, below the question whether to pay with a saved account. */
export const payNowPayload = 'PAY_WITH_LINKED_ACCOUNT';
