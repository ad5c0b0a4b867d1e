export { MessengerApi } from './credentials/MessengerApi.credentials';
export { MessengerOAuth2Api } from './credentials/MessengerOAuth2Api.credentials';
export { PayPalCheckoutApi } from './credentials/PayPalCheckoutApi.credentials';
export { Messenger } from './nodes/Messenger/Messenger.node';
export { MessengerCheckout } from './nodes/MessengerCheckout/MessengerCheckout.node';
export { MessengerTrigger } from './nodes/MessengerTrigger/MessengerTrigger.node';
export { PayPalCheckout } from './nodes/PayPalCheckout/PayPalCheckout.node';
export { PayPalCheckoutTrigger } from './nodes/PayPalCheckoutTrigger/PayPalCheckoutTrigger.node';
