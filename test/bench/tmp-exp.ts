import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { startShop } from '../../playground/shop/shop.ts';
import { messengerDelivery, PayPalActor } from './deliveries.ts';
import { answersPerSecond } from './throughput/load.ts';
import { whenFinished } from './throughput/workflows.ts';
const lazy = process.argv[2] === 'lazy'; const tarball = process.argv[3] ?? '/tmp/bx/exp.tgz'; const per = 30, rounds = 2;
const shop = await startShop({ dataDir: '/tmp/bx/data', tarball, published: [], port: 0, n8nPort: 0, quiet: true, n8nEnv: lazy ? { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' } : {} });
const pub = async (type: string, typeVersion: number, parameters: any, path: string) => {
  const webhookId = randomUUID(); const cred = type.includes('messengerTrigger') ? 'messengerApi' : 'payPalCheckoutApi';
  const node: any = { name: 'T', type, typeVersion, parameters, id: randomUUID(), webhookId, position: [0,0], credentials: type.startsWith('n8n-nodes-base') ? {} : { [cred]: shop.credentials[cred]! } };
  const { id } = await shop.api.createWorkflow({ name: type + typeVersion, nodes: [node], connections: {} });
  await shop.api.publish(id);
  return { id, url: `${shop.n8n.origin}/webhook/${path.replace('ID', webhookId)}` };
};
const P = 'n8n-nodes-messenger-checkout.';
const n = per * (rounds + 1); const m = Array.from({ length: n }, () => messengerDelivery(1));
const pp = async (v: number) => { const wf = await pub(P + 'payPalCheckoutTrigger', v, { events: ['CHECKOUT.ORDER.APPROVED'], options: {} }, 'ID/webhook');
  const hook = shop.simulators.payPal.state().webhooks.find(({ url }) => url === wf.url)!; const d = await new PayPalActor(shop.simulators).deliveriesFor(hook.id, n);
  await new PayPalActor(shop.simulators).call('PATCH', '/v1/notifications/webhooks/' + hook.id, [{ op: 'replace', path: '/url', value: 'http://localhost:1/' + v }]); shop.simulators.world.clock.stop(); return { wf, d }; };
const T: any = {
  bare: { wf: await pub('n8n-nodes-base.webhook', 2, { httpMethod: 'POST', path: 'b2', responseMode: 'onReceived', options: {} }, 'b2'), d: m },
  m1: { wf: await pub(P + 'messengerTrigger', 1, { events: ['message'], registration: 'manual', options: {} }, 'ID/messenger'), d: m },
  m2: { wf: await pub(P + 'messengerTrigger', 2, { events: ['message'], registration: 'manual', options: {} }, 'ID/messenger'), d: m },
};
T.p1 = await pp(1); T.p2 = await pp(2);
const pid = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'n8n/bin/n8n']).toString().trim().split('\n')[0];
const cpu = () => { const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' '); return (Number(f[11]) + Number(f[12])) * 10; };
for (let r = 0; r <= rounds; r++) { const line: any = {};
  for (const k of r % 2 ? Object.keys(T) : Object.keys(T).reverse()) { const t = T[k]; const c = cpu(); const rate = (await answersPerSecond(t.wf.url, t.d.slice(r * per, (r + 1) * per), 10)).toFixed(1); await whenFinished(shop, t.wf, (r + 1) * per); line[k] = `${rate}/s ${((cpu() - c) / per).toFixed(1)}ms`; }
  console.log(r, Object.keys(T).map(k => k + ' ' + line[k]).join('  ')); }
await shop.stop(); process.exit(0);
