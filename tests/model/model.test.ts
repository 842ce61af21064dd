import fc from 'fast-check';
import type { Host } from '../../local/host';
import { faultsIn } from '../faults/support/registerState';
import { auditFaults } from '../faults/support/requests';
import { call, expectOk, OWNER, registerHost, requestId } from '../integration/support/register';
import { addMember } from '../integration/support/sheet';
import { anAct, type Act } from './support/actions';
import { FIELDS, fingerprint, Model } from './support/model';
import { onSheet, PEOPLE, perform } from './support/perform';

/** `npm run soak -- model` does the whole: 2,000 actions, and every customer at 50 times. */
const ACTIONS = Number(process.env['MODEL_ACTIONS'] ?? 100);
const TIMES = 50;
const EVERY_ID = ACTIONS >= 2_000;
const CHECKED = 30;

function register(): Host {
  const host = registerHost();
  for (const email of PEOPLE.slice(1)) addMember(host, email, 'Entry');
  expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }));
  return host;
}

function expectSame(host: Host, model: Model, behind: unknown): void {
  expect({ behind, register: fingerprint(onSheet(host)) }).toEqual({ behind, register: fingerprint(model.now) });
  expect({ behind, faults: faultsIn(host) }).toEqual({ behind, faults: [] });
  expect(host.failures).toEqual([]);
}

/** What `apiGetRecordAt` says of a customer at a moment, of the fields that the model follows. */
function recordAt(host: Host, id: string, at: string): Readonly<Record<string, string>> | null {
  const { fields } = expectOk({ reply: call(host, 'apiGetRecordAt', { id, at }, OWNER) });
  if (fields === null || fields === undefined) return null;
  const told = fields as Readonly<Record<string, unknown>>;
  return Object.fromEntries(FIELDS.flatMap((key) => ((told[key] ?? null) === null ? [] : [[key, String(told[key])]])));
}

function expectSamePast(host: Host, model: Model, pick: readonly number[]): void {
  const ids = model.everyId();
  pick.forEach((number, index) => {
    const at = model.moments[number % model.moments.length] ?? '';
    const asked = EVERY_ID ? ids : [ids[(number + index) % ids.length] ?? ''];
    for (const id of asked) {
      // A person asks for so many in an hour; Google answers sixty a minute.
      host.wait(6);
      expect({ id, at, was: recordAt(host, id, at) }).toEqual({ id, at, was: model.at(id, at) });
    }
  });
}

describe('a register beside a model of it', () => {
  it(`is the same behind ${String(ACTIONS)} random actions of five people, and so is its past at ${String(TIMES)} times`, () => {
    const picks = fc.array(fc.nat({ max: 999_999 }), { minLength: TIMES, maxLength: TIMES });
    const acts = fc.array(anAct, { minLength: ACTIONS, maxLength: ACTIONS, size: 'max' });
    fc.assert(
      fc.property(acts, picks, (script: readonly Act[], times) => {
        const host = register();
        const model = new Model();
        script.forEach((act, index) => {
          perform(host, model, act);
          if ((index + 1) % CHECKED === 0 || index === script.length - 1) expectSame(host, model, { index, act });
        });
        expect(auditFaults(host)).toEqual([]);
        expectSamePast(host, model, times);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  }, 3_600_000);
});
