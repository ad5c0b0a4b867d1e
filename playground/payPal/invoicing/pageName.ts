import type { Invoice } from './invoice.ts';

/** `Z56S5LLAQ52LCPZ5`, as the address of its page has it. */
export const pageNameOf = ({ id }: Pick<Invoice, 'id'>): string => id.replace('INV2', '').replaceAll('-', '');
