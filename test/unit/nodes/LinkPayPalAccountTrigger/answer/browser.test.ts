import type { IWebhookFunctions } from 'n8n-workflow';

import { Browser } from '../../../../../nodes/LinkPayPalAccountTrigger/answer/browser';

const https = 'https://n8n.example.com/webhook/1/link-paypal';
const http = 'http://localhost:5678/webhook/1/link-paypal';

const asking = (cookie?: string) =>
	({ getHeaderData: () => (cookie === undefined ? {} : { cookie }) }) as unknown as IWebhookFunctions;

const valueIn = (headers: Record<string, string>) => headers['Set-Cookie']!.split(/[=;]/)[1]!;

it('is known again by what it was given, and by nothing else', () => {
	const first = Browser.of(asking(), https);
	const value = valueIn(first.remember());
	expect(first.isKnown).toBe(false);
	const again = Browser.of(asking(`theme=dark; __Host-payPalLogin=${value}; a=b`), https);
	expect(again.isKnown).toBe(true);
	expect(again.fingerprint).toBe(first.fingerprint);
	expect(first.fingerprint).not.toContain(value);
	expect(Browser.of(asking(), https).fingerprint).not.toBe(first.fingerprint);
});

it('keeps it from scripts, from other hosts and from other sites', () => {
	const [pair, ...attributes] = Browser.of(asking(), https).remember()['Set-Cookie']!.split('; ');
	expect(pair).toMatch(/^__Host-payPalLogin=[\w-]{43}$/);
	expect(attributes).toEqual(['Path=/', 'Max-Age=1800', 'HttpOnly', 'SameSite=Lax', 'Secure']);
});

it('does without Secure where there is no https to be had', () => {
	expect(Browser.of(asking(), http).remember()['Set-Cookie']).toMatch(/^payPalLogin=[\w-]{43}; .*Lax$/);
});

it('forgets it', () => {
	expect(Browser.of(asking(), https).forget()['Set-Cookie']).toContain('=; Path=/; Max-Age=0;');
});

it.each([
	['set by another host', 'payPalLogin'],
	['of another name', 'xpayPalLogin'],
])('does not take a cookie %s', (_, name) => {
	expect(Browser.of(asking(`${name}=${'a'.repeat(43)}`), https).isKnown).toBe(false);
});

it.each(['short', 'a'.repeat(44), `${'a'.repeat(42)}!`, ''])('does not take %j for one of ours', (value) => {
	expect(Browser.of(asking(`__Host-payPalLogin=${value}`), https).isKnown).toBe(false);
});
