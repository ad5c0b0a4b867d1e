import type { Language } from '../languages';

/** What somebody reads who is handed over to a person. True at any hour: nobody knows when the person looks. */
export const personComing: Record<Language, string> = {
	cs: 'Předávám vás kolegům. Odepíšou vám přímo tady, jakmile to bude možné.',
	da: 'Jeg sender dig videre til en medarbejder. Du får svar her i chatten, så snart det er muligt.',
	de: 'Ich gebe das an einen Menschen weiter. Sie bekommen hier im Chat eine Antwort, sobald es geht.',
	en: 'I am passing you on to a person. They will answer right here in the chat as soon as they can.',
	es: 'Le paso con una persona. Le responderá aquí mismo en el chat en cuanto pueda.',
	fi: 'Siirrän asian ihmiselle. Saat vastauksen tähän chattiin heti, kun se on mahdollista.',
	fr: 'Je vous passe une personne de notre équipe. Elle vous répondra ici dans le chat dès que possible.',
	hu: 'Átadom Önt egy munkatársunknak. Amint lehet, itt a csevegésben válaszol.',
	it: 'La passo a una persona. Le risponderà qui in chat appena possibile.',
	ja: '担当者におつなぎします。できるだけ早く、このチャットでお返事いたします。',
	nb: 'Jeg setter deg over til en medarbeider. Du får svar her i chatten så snart det er mulig.',
	nl: 'Ik geef dit door aan een medewerker. U krijgt hier in de chat zo snel mogelijk antwoord.',
	pl: 'Przekazuję rozmowę konsultantowi. Odpowiemy tutaj na czacie, gdy tylko będzie to możliwe.',
	pt: 'Vou passar você para uma pessoa. Ela responderá aqui no chat assim que puder.',
	sv: 'Jag skickar dig vidare till en medarbetare. Du får svar här i chatten så snart det går.',
	th: 'กำลังส่งต่อให้เจ้าหน้าที่ เจ้าหน้าที่จะตอบคุณในแชทนี้โดยเร็วที่สุด',
	'zh-Hant': '我將為您轉接真人客服，會盡快在此對話中回覆您。',
};
