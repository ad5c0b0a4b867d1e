import type { PageQuestion, PayPalQuestion } from '../question.ts';
import { billing } from './billing.ts';
import { invoicing } from './invoicing.ts';
import { messenger } from './messenger.ts';
import { orders } from './orders.ts';
import { theRest } from './theRest.ts';

export const allOfPayPal: PayPalQuestion[] = [...orders, ...invoicing, ...billing, ...theRest];
export const allOfThePage: PageQuestion[] = messenger;
