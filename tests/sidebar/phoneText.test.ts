import { phoneText } from '../../sidebar/common/phoneText';

describe('a phone number as the sidebar shows it', () => {
  it('is the text that came with the reply', () => {
    expect(phoneText('+861055506760', 'CN', { '+861055506760': '010 5550 6760' })).toBe('010 5550 6760');
  });

  it('is grouped by the page where it came after the reply, as far as that needs no numbering plan', () => {
    expect(phoneText('+8613900139000', 'CN', {})).toBe('+86 139 0013 9000');
    expect(phoneText('+8613900139000', 'CN')).toBe('+86 139 0013 9000');
  });

  it('stays as it was typed where it is no number', () => {
    expect(phoneText('constructor', 'CN', {})).toBe('constructor');
    expect(phoneText('ask her sister', 'CN', {})).toBe('ask her sister');
  });
});
