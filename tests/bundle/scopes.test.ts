import { scopeProblems } from '../../build/lib/bundleRules.mjs';
import { scopesNeeded } from '../../build/lib/scopes.mjs';

const AUTH = 'https://www.googleapis.com/auth/';
const SHEETS = { enabledAdvancedServices: [{ userSymbol: 'Sheets' }] };

describe('scopesNeeded', () => {
  it('finds the spreadsheet scope behind the Sheets service, also when the service stands in a variable', () => {
    expect(scopesNeeded('var s=Sheets;s.Spreadsheets.get("x")').scopes).toEqual([`${AUTH}spreadsheets`]);
  });

  it('asks for the dialog scope only where something is shown', () => {
    expect(scopesNeeded('SpreadsheetApp.getUi().createMenu("a")').scopes).toEqual([`${AUTH}spreadsheets`]);
    expect(scopesNeeded('SpreadsheetApp.getUi().showSidebar(p)').scopes).toContain(`${AUTH}script.container.ui`);
  });

  it('asks for the trigger scope where triggers are made, not for other uses of ScriptApp', () => {
    expect(scopesNeeded('ScriptApp.getService()').scopes).toEqual([]);
    expect(scopesNeeded('ScriptApp.newTrigger("onHour")').scopes).toEqual([`${AUTH}script.scriptapp`]);
  });

  it('asks for the address of the person where the session is asked who it is', () => {
    expect(scopesNeeded('Session.getScriptTimeZone()').scopes).toEqual([]);
    expect(scopesNeeded('Session.getActiveUser().getEmail()').scopes).toEqual([`${AUTH}userinfo.email`]);
  });

  it('does not take a service name in a text or as a property for a use', () => {
    expect(scopesNeeded('var a={MailApp:1};a.MailApp;"DriveApp.getFiles()"').scopes).toEqual([]);
  });

  it('names a service that its table does not know', () => {
    expect(scopesNeeded('SlidesApp.create("a")').unknown).toEqual(['SlidesApp']);
  });
});

describe('scopeProblems', () => {
  it('is content when the manifest asks for exactly what is used', () => {
    expect(scopeProblems('Sheets.a', { oauthScopes: [`${AUTH}spreadsheets`], dependencies: SHEETS })).toEqual([]);
  });

  it('names a scope that nothing needs: people are asked to consent to it', () => {
    const manifest = { oauthScopes: [`${AUTH}spreadsheets`, `${AUTH}drive`], dependencies: SHEETS };
    expect(scopeProblems('Sheets.a', manifest)).toEqual([`scope not expected: ${AUTH}drive`]);
  });

  it('names a scope that is used and not asked for', () => {
    const manifest = { oauthScopes: [`${AUTH}spreadsheets`], dependencies: SHEETS };
    expect(scopeProblems('Sheets.a;MailApp.b()', manifest)).toEqual([`scope missing: ${AUTH}script.send_mail`]);
  });

  it('names the advanced service that the manifest does not switch on', () => {
    expect(scopeProblems('Sheets.a', { oauthScopes: [`${AUTH}spreadsheets`] })).toEqual([
      'advanced service missing: Sheets',
    ]);
  });
});
