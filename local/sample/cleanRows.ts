import { inventCustomer } from './person';
import { seeded, type Seeded } from './seeded';
import { PRODUCTS } from './wordLists';

/** A record of field keys, in standard form: days `YYYY-MM-DD`, phones with country code, option keys. */
export type CleanRecord = Readonly<Record<string, string | number>>;

/** Customers have no ids yet; a child names its customer by its place in `customers`. */
export interface CleanChild {
  readonly customer: number;
  readonly fields: CleanRecord;
}

export interface CleanRegister {
  readonly customers: readonly CleanRecord[];
  readonly purchases: readonly CleanChild[];
  readonly interactions: readonly CleanChild[];
}

const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const CHANNELS = ['phone', 'email', 'wechat', 'visit', 'meeting'] as const;
const PAYMENTS = ['wechatPay', 'alipay', 'bankTransfer', 'card', 'cash'] as const;

/**
 * A register without any mess, for benches: `customers` customers, five purchases and two and a half interactions for each
 * on average (20,000 give 100,000 purchases and 50,000 interactions). No two share a phone, an e-mail or a credit code. The same for the same seed.
 */
export function makeCleanRegisterRows(customers: number, seed = 1): CleanRegister {
  const dice = seeded(seed);
  const records: CleanRecord[] = [];
  const purchases: CleanChild[] = [];
  const interactions: CleanChild[] = [];
  for (let index = 0; index < customers; index++) {
    const customer = inventCustomer(index, dice);
    const { place, owner } = customer;
    records.push(
      filled({
        kind: customer.kind,
        name: customer.name,
        company: customer.kind === 'person' ? customer.company : '',
        title: customer.kind === 'person' ? customer.title : '',
        gender: customer.kind === 'person' ? customer.gender : '',
        phone: customer.phone.startsWith('+') ? customer.phone : `+86${customer.phone}`,
        email: customer.email,
        province: place?.province ?? '',
        city: place?.city ?? '',
        district: place?.district ?? '',
        address: customer.street,
        creditCode: customer.kind === 'company' ? customer.creditCode : '',
        industry: customer.industry,
        source: customer.source,
        owner: owner[1],
        stage: customer.stage,
        tags: customer.tags.join('; '),
        notes: customer.needs,
        firstContactOn: dayText(customer.firstContact),
        nextContactOn: customer.nextContact === null ? '' : dayText(customer.nextContact),
      }),
    );
    for (let i = dice.whole(0, 10); i > 0; i--)
      purchases.push({ customer: index, fields: purchase(customer.firstContact, owner[1], dice) });
    for (let i = dice.whole(0, 5); i > 0; i--)
      interactions.push({ customer: index, fields: interaction(customer.firstContact, owner[1], dice) });
  }
  return { customers: records, purchases, interactions };
}

function purchase(since: number, by: string, dice: Seeded): CleanRecord {
  const [item, category, unitPrice] = dice.pick(PRODUCTS);
  const quantity = dice.whole(1, 6);
  return {
    on: dayText(since + dice.whole(0, 700)),
    item,
    category,
    quantity,
    unitPrice,
    amount: Math.round(quantity * unitPrice * 100) / 100,
    currency: 'CNY',
    payment: dice.pick(PAYMENTS),
    by,
  };
}

function interaction(since: number, by: string, dice: Seeded): CleanRecord {
  const time = `${String(dice.whole(9, 17)).padStart(2, '0')}:${String(dice.whole(0, 59)).padStart(2, '0')}`;
  return {
    at: `${dayText(since + dice.whole(0, 700))} ${time}`,
    channel: dice.pick(CHANNELS),
    direction: dice.pick(['out', 'in']),
    by,
    summary: dice.pick(['报价已发送', '确认了交货时间', 'Asked about the warranty', '节日问候', '约定下周再联系']),
  };
}

function dayText(serial: number): string {
  return new Date(EPOCH + serial * MS_PER_DAY).toISOString().slice(0, 10);
}

function filled(record: CleanRecord): CleanRecord {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''));
}
