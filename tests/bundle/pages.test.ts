import { runInNewContext } from 'node:vm';
import { inlineStyle, pageOf } from '../../build/lib/pages.mjs';
import { inlineScript } from '../../build/lib/scripts.mjs';

/** What the script's text means to the engine after it was made safe. */
const meaningOf = (script: string): unknown => runInNewContext(inlineScript(script));

describe('inlineScript', () => {
  it.each(['https://example.com/a', '</script><b>', '</SCRIPT>', '<!-- <script>'])(
    'keeps the meaning of %s',
    (text) => {
      expect(meaningOf(JSON.stringify(text))).toBe(text);
    },
  );

  it('leaves no end tag and no opening comment, which would end or hide the script', () => {
    const safe = inlineScript('"</script>" + "<!--" + "</Script>"');
    expect(safe).not.toMatch(/<\/script/i);
    expect(safe).not.toContain('<!--');
  });

  it('leaves no address that HtmlService could take for a comment', () => {
    expect(inlineScript('"http://www.w3.org/2000/svg"')).toBe('"http:\\/\\/www.w3.org/2000/svg"');
  });
});

describe('pageOf', () => {
  it('opens links outside of the frame that Google puts the page in', () => {
    expect(pageOf({ script: '1', css: '' })).toContain('<base target="_top">');
  });

  it('keeps an end tag in a style from ending it', () => {
    expect(inlineStyle('a::after{content:"</style>"}')).toBe('a::after{content:"<\\/style>"}');
  });
});
