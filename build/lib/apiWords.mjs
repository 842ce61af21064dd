/** What stands in docs/api.md beside the types: one line for each function, with the role that it needs. */

/**
 * @typedef {{ does: string, role: string }} Said
 * @type {Readonly<Record<string, Said>>}
 */
export const API_WORDS = {
  apiOpen: {
    does: 'What the sidebar asks first: the state of the register, the person and their role, fields, lists, members.',
    role: 'anyone; lists and members are empty for a person who is not in People',
  },
  apiSetUp: {
    does: 'Makes the register, or puts back what is missing of it. Deletes nothing.',
    role: 'anyone where there is no register; else owner',
  },
  apiInstallAutomation: {
    does: 'Installs the hourly run and the edit trigger in the name of the caller, unless another member’s stand.',
    role: 'owner',
  },
  apiRemoveAutomation: { does: 'Takes the caller’s own triggers away.', role: 'owner' },
  apiSaveCustomer: {
    does: 'Saves a new customer, or changes to one (`id` and `version`). Fields that are not named stay as they are. Refused with `duplicates` where others share a key or are much alike, until `acceptDuplicates` is sent; `duplicateReason` is kept in history and in Review.',
    role: 'entry',
  },
  apiFindCustomers: {
    does: 'Customers in whose name or company (also by pinyin and initials), ID, e-mail, account, registration number, tags or phone every word is found, and who pass the `filter`; 50 unless `limit` says otherwise.',
    role: 'reader',
  },
  apiSearchIndex: {
    does: 'What a page lacks of the search index: names, companies, tags, the last four digits of phones; no full phone, no e-mail address. Nothing above `search.browserCap` customers.',
    role: 'reader',
  },
  apiGetPreferences: {
    does: 'The caller’s own starred customers, customers opened of late and saved filters. No request to Sheets.',
    role: 'anyone; they are the caller’s own',
  },
  apiSavePreferences: {
    does: 'Stars and unstars, notes what was opened, saves and drops filters, step by step; gives the preferences whole. No request to Sheets.',
    role: 'anyone; they are the caller’s own',
  },
  apiFindDuplicates: {
    does: 'Customers who may be the one with these `fields`, best first, with a score from 0 to 1 and the reasons. Looks across the whole register; values are masked. What cannot be read is passed over.',
    role: 'reader',
  },
  apiGetCustomer: {
    does: 'One customer with contact persons, what happened last (interactions, purchases, cases, feedback), when key fields were confirmed, and open lines of Review.',
    role: 'reader',
  },
  apiLogInteraction: { does: 'Adds an interaction and moves the customer’s last and next contact.', role: 'entry' },
  apiAddPurchase: { does: 'Adds a purchase and brings the customer’s totals up to date.', role: 'entry' },
  apiGetHistory: {
    does: 'What was done to a record, newest first: when, by whom, from where, and each field before and after.',
    role: 'reader',
  },
  apiGetHealth: {
    does: 'How the register fares, what is wrong first and each with what to do: automation, jobs and what they missed, snapshots, chain, drill, vaults, locks, errors, quotas, cells used of ten million. At most 3 requests to Google.',
    role: 'reader',
  },
  apiGetRecordAt: {
    does: 'A record (customer or child, also an archived or removed one) as it was at the end of a day or minute, beside what stands now. `certain` is false where history cannot tell all of it; `window` names a change that a sweep found later.',
    role: 'reader',
  },
  apiRestoreFields: {
    does: 'Puts chosen fields of a record back to what they were at a moment, as one edit that `apiUndo` takes back. Only what differs is written. Refused by field where a value is not accepted any more, is not on record, or its column came later or is gone; with `duplicates` where somebody else has the value by now, until `acceptDuplicates` is sent.',
    role: 'entry',
  },
  apiQuickEdit: {
    does: 'Sets the next contact of a customer, or adds and takes away tags, on the record as it stands; everything else stays.',
    role: 'entry',
  },
  apiActiveRow: {
    does: 'The tab and row of the caller’s cursor. No request to Sheets.',
    role: 'anyone; it says nothing that the register holds',
  },
  apiSaveContact: {
    does: 'Adds a contact person to a customer, or changes one (`id` and `version`). One that is marked `primary` takes the mark from the former one.',
    role: 'entry',
  },
  apiSaveCase: {
    does: 'Opens a case of a customer, or changes one (`id` and `version`). Solving it sets `solvedAt`, opening it again empties it.',
    role: 'entry',
  },
  apiSaveFeedback: {
    does: 'Records feedback of a customer, or changes it (`id` and `version`).',
    role: 'entry',
  },
  apiApplyFields: {
    does: 'Brings columns, drop-downs, forms and the entry guide in line with the Fields and Lists tabs. Rows that are refused come with their reasons. `confirm` names changes of kind that are wanted although values do not fit.',
    role: 'owner',
  },
  apiPreviewFieldKind: {
    does: 'How many values of a field of the team’s own would not fit another kind, and the first twenty of them. Nothing is written.',
    role: 'owner',
  },
  apiEntryGuide: { does: 'The entry guide: what every field takes, in both languages.', role: 'reader' },
  apiVerifyAudit: { does: 'Checks the whole audit trail against its chain.', role: 'reader' },
  apiTakeSnapshot: { does: 'Takes a snapshot of every record.', role: 'entry' },
  apiListSnapshots: { does: 'The snapshots, newest first.', role: 'reader' },
  apiPreviewRestore: {
    does: 'What a restore would bring back, change and take away, counted by tab and told field by field, as many records as `limit`; `tables` and `ids` limit what is restored. `held`: records whose id belongs to another one by now; they stay unless `overwrite` is sent. `kept` and `missing`: columns that one side alone has. Writes nothing.',
    role: 'owner',
  },
  apiRestoreSnapshot: {
    does: 'Takes a safety snapshot, then restores in place: every record, or those of some `tables`, or some `ids`. While the reply says `done: false`, send the same request again.',
    role: 'owner',
  },
  apiRunDrill: {
    does: 'Proves that a snapshot can be restored: restores it into memory and into a scratch spreadsheet and compares both with it, record by record and field by field. The register is not touched. While the reply says `done: false`, send the same request again.',
    role: 'owner',
  },
  apiRestoreBeside: {
    does: 'Restores a snapshot into a new spreadsheet that its maker alone can open; the register stays as it is. While the reply says `done: false`, send the same request again.',
    role: 'owner',
  },
  apiSnapshotPart: {
    does: 'A snapshot as it lies in the vault, for a download: `part` 0 brings the manifest and says how many parts there are. Blocks are gzipped and in base64; the name of each is the SHA-256 of its text. All parts under one `requestId` leave one entry in the Audit tab: who took which snapshot, and as what.',
    role: 'owner',
  },
  apiOpenSnapshotFile: {
    does: 'Brings a snapshot that was kept as a file back into the vault, under an id of its own and the file’s name; from then on it is previewed, compared, restored and drilled like any other. The first call brings the manifest and no blocks; each reply names the blocks that are `missing`; once none are, one more call without blocks has the whole checked and brings the `snapshot`. A file of another register, of a newer version, or of which anything changed is refused. No record is touched.',
    role: 'owner',
  },
  apiCompare: {
    does: 'What came, went and changed between two moments: a snapshot, `now`, a day, which stands for the snapshot nearest to its end and says how many days that is off, or a minute, of which the audit trail tells. Who may not open the vault is told what the trail tells (`trail`): without the team’s own columns and what the register works out. Counts by tab, owner and field; records one by one as many as `limit`. A column or tab that one side does not know is told once.',
    role: 'reader',
  },
  apiCompareTab: {
    does: 'Writes the same comparison on a dated tab of values.',
    role: 'entry',
  },
  apiListTabs: { does: 'Tabs that hold a list which could be adopted.', role: 'entry' },
  apiInspectList: {
    does: 'What adopting a tab would do: how columns are understood, what is put into standard form, what cannot be taken. Writes nothing. The `proposal` is the type `AdoptionPreview` of `src/core/adoption/types.ts`.',
    role: 'entry',
  },
  apiAdoptList: {
    does: 'Adopts a tab. While the reply says `done: false`, send `apiContinueAdoption`.',
    role: 'entry',
  },
  apiContinueAdoption: {
    does: 'Goes on with the adoption in progress; with none, tells what the adoption of `requestId` came to.',
    role: 'entry',
  },
  apiRunJobs: { does: 'Runs the jobs that are due.', role: 'owner' },
  apiParseText: {
    does: 'Reads a pasted business card, signature or message into values of a customer, each with how sure it is and where it stood. Text that no field took is the guess for `notes`. At most 20,000 characters. Writes nothing.',
    role: 'entry',
  },
  apiSaveDraft: {
    does: 'Keeps what stands in a form in the caller’s own user properties, for seven days. No request to Sheets.',
    role: 'anyone; each person sees their own drafts only',
  },
  apiListDrafts: {
    does: 'The caller’s drafts in this register, newest first. No request to Sheets.',
    role: 'anyone; each person sees their own drafts only',
  },
  apiDropDraft: {
    does: 'Forgets a draft. No request to Sheets.',
    role: 'anyone; each person sees their own drafts only',
  },
  apiMyDay: {
    does: 'The caller’s work list: due contacts, open lines of Review, incomplete customers, values to confirm again; the first 50 of each and totals. Owners also get the numbers of every member, and may ask for a member’s day.',
    role: 'reader; owner for another member’s day',
  },
  apiSettleReview: {
    does: 'Closes lines of Review as done or as kept (not asked about again for the same text), or puts them off. Keys that are closed already are named in the reply.',
    role: 'entry',
  },
  apiVerifyField: {
    does: 'Notes that the caller confirmed the value of a field of a customer. Counts as long as that value stands; no change to the record itself.',
    role: 'entry',
  },
  apiListActions: {
    does: 'What was done to the register, newest first: saves, edits in the cells, pastes, imports, archive runs, restores, undos; who, when, how many records of which table, and whether it can be undone. A page at a time (`before`), narrowed by `mine` and `kind`.',
    role: 'reader',
  },
  apiPreviewUndo: {
    does: 'What an action did, record by record and field by field, and what undoing it would do now: what goes back, and what was changed since and stays unless it is chosen. Writes nothing.',
    role: 'reader',
  },
  apiUndo: {
    does: 'Undoes an action: what it made goes, what it removed comes back with its id, fields get their former values where they still hold what it gave them. What was changed since stays and is told, but for what `choices` gives up. More than 50 records: a snapshot first, in slices; repeat the request while `done` is false. The undo is an action itself (`actionId`).',
    role: 'entry for one’s own actions and rows that were deleted by hand; else owner',
  },
  apiContinueAction: {
    does: 'Goes on, for one slice, with an action of several batches that was left half done: an adoption, a restore, an undo, an archive run. `requestId` is that of the action, as `inProgress` of `apiOpen` and `unfinished` of `apiListActions` tell it. It stays one action in the name of who began it; that somebody else went on with it is an entry of its own. Repeat it while `done` is false; what is over by then is told as done. `stop` leaves it as it stands instead: what it did until then is an action that can be undone, and others may begin.',
    role: 'entry for one’s own actions and for adoptions; else owner',
  },
  apiArchive: {
    does: 'Archives customers: they leave Customers with id, version, history and all that hangs on them, and can be brought back as they were. Who cannot go is named in `skipped`, the others go. Before more than 50, a snapshot. While the reply says `done: false`, send the same request again.',
    role: 'entry',
  },
  apiPreviewArchive: {
    does: 'What archiving these customers would come to: who cannot go and why (`refused`), and what speaks for keeping somebody (`cautions`: the exceptions of the rules, which bind nobody who archives by hand). Writes nothing.',
    role: 'entry',
  },
  apiUnarchive: {
    does: 'Brings archived customers back as they were, field for field. Who cannot come back is named in `skipped`.',
    role: 'entry',
  },
  apiProposeArchive: {
    does: 'Customers whom the rules of Settings would archive today, and why; how many exceptions spare; the rules and what the last runs did. Writes nothing.',
    role: 'reader',
  },
  apiSettleArchive: {
    does: 'Carries out proposals of the rules (`archive`), or drops them until something changes about the customer (`keep`). Customers whom the rules do not propose today are left alone and named in `notProposed`.',
    role: 'entry',
  },
  apiListArchive: {
    does: 'Archived customers, those archived last first; 100 unless `limit` says otherwise.',
    role: 'reader',
  },
  apiPagePart: {
    does: 'The script of a part of the sidebar that the page fetches once it stands. No request to Sheets.',
    role: 'anyone',
  },
  apiShowPage: {
    does: 'Shows a page of the register to the caller, in one language: an open page asks for itself again when the language was changed.',
    role: 'anyone',
  },
  apiShowRow: { does: 'Puts the cursor on the customer’s row in the sheet.', role: 'reader' },
};

export const API_HEAD = `# The api

<!-- Made by build/make-api-docs.mjs from src/contract: \`npm run api-docs\`. Do not edit. -->

What the pages call through \`google.script.run\`, and scripts through \`npm run -s register -- call\`. Each function takes one
argument and gives one reply, both plain JSON.

\`\`\`sh
npm run -s register -- call --in demo.register --as ada@example.com apiFindCustomers '{"text":"anna"}'
\`\`\`

## Rules

- **Requests.** Members that are not listed are ignored. A request that does not fit is answered with the error
  \`bad-request\` and the path of the member.
- **\`requestId\`** is made by the caller, a new one for each action. Sending the same request again does nothing twice and gives
  the first result; the register remembers the last 500.
- **Records** are flat objects of field keys, with \`id\` and \`version\`. Days are \`YYYY-MM-DD\`, times \`YYYY-MM-DD HH:mm\` in the
  spreadsheet’s time zone. Options are keys of the Lists tab (\`lead\`), not labels. What could not be read is there as it was typed.
- **Field values in requests** are texts as a person types them, numbers, \`true\`/\`false\`, or \`null\` to empty the field. Labels in
  either language and synonyms are understood. Fields that the register computes are refused.
- **Replies** are \`{ "ok": true, … }\` or one of the four refusals below. Nothing is ever thrown at the caller. Codes stay the same;
  \`message\` is for people, in their language.
- **Roles**: owner may do what entry may, entry what reader may.
`;
