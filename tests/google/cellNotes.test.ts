import fc from 'fast-check';
import { hasOurParagraph, noteText } from '../../src/google/cellNotes';
import { wordsFor } from '../../src/words';

const words = wordsFor('en');
const issue = {
  code: 'date-doubtful',
  facts: { text: '1/3/2024', first: '2024-03-01', second: '2024-01-03' },
} as const;
const other = { code: 'option-unknown', facts: { text: 'two\nlines\n\nand more' } } as const;

const aLine = fc.constantFrom('Call first', '客户很忙', '', '  indented', 'a [note]', '- list');
const someLines = fc.array(aLine, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'));
const trimmed = (text: string): string => text.trimEnd();

describe('the note on a cell', () => {
  it('keeps every line that people wrote, whatever is said and taken back below it', () => {
    fc.assert(
      fc.property(someLines, fc.constantFrom(issue, other), fc.constantFrom(issue, other), (theirs, first, second) => {
        const one = noteText({ issue: first, existing: theirs }, words);
        expect(one.startsWith(trimmed(theirs))).toBe(true);
        expect(hasOurParagraph(one)).toBe(true);
        const two = noteText({ issue: second, existing: one }, words);
        expect(two).toBe(noteText({ issue: second, existing: theirs }, words));
        expect(noteText({ issue: null, existing: two }, words)).toBe(trimmed(theirs));
      }),
      { numRuns: 80 },
    );
  });

  it.each(['\n', '\n\n', '\n\n\n'])('keeps what people wrote behind our paragraph, after %j', (gap) => {
    const ours = noteText({ issue, existing: 'before' }, words);
    const left = noteText({ issue: null, existing: `${ours}${gap}mine\n\nmore` }, words);
    expect(left).toBe('before\n\nmine\n\nmore');
    expect(noteText({ issue: null, existing: `${noteText({ issue, existing: '' }, words)}${gap}mine` }, words)).toBe(
      'mine',
    );
  });

  it('has one paragraph of ours at most, and none once the cell is good', () => {
    const once = noteText({ issue, existing: '' }, words);
    const twice = noteText({ issue: other, existing: once }, words);
    expect(twice.split('Customer Register').length).toBe(2);
    expect(hasOurParagraph(noteText({ issue: null, existing: twice }, words))).toBe(false);
    expect(hasOurParagraph('by hand')).toBe(false);
  });
});
