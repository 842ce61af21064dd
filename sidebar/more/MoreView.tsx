import { Header } from '../common/Header';
import { useKeys } from '../session/useKeys';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';
import { places } from './places';

/** What the register keeps and can bring back: the ways to it, each with a sentence. */
export function MoreView() {
  const { t, go, back } = useSession();
  const { more } = viewWords();
  useKeys({ escape: back });
  return (
    <main class="places-view">
      <Header title={more.title} back={t.common.back} onBack={back} focus />
      <ul class="places" aria-label={more.list}>
        {places().map(({ key, view, title, text }) => (
          <li key={key}>
            <button type="button" class="place" onClick={() => go(view)}>
              <span class="place-title">{title}</span>
              <span class="quiet">{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}
