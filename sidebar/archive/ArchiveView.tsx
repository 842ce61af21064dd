import { useState } from 'preact/hooks';
import { Header } from '../common/Header';
import { LoadState, ReloadButton } from '../common/LoadedParts';
import { useLoading } from '../common/useLoading';
import { useKeys } from '../session/useKeys';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';
import { ArchivedList } from './ArchivedList';
import { Policy } from './Policy';
import { Proposals } from './Proposals';

type Section = 'list' | 'proposals' | 'policy';
const sections: readonly Section[] = ['list', 'proposals', 'policy'];

/** Who is archived, whom the rules propose, and the rules in words with what they did. */
export function ArchiveView() {
  const { t, back, saves } = useSession();
  const { archive } = viewWords();
  const [shown, setShown] = useState<Section>('list');
  const loaded = useLoading('apiProposeArchive', {}, saves);
  useKeys({ escape: back });
  const { value } = loaded;
  const waiting = value?.total ?? 0;
  return (
    <main class="archive" aria-busy={loaded.loading}>
      <Header title={archive.title} back={t.common.back} onBack={back} focus>
        <ReloadButton loaded={loaded} />
      </Header>
      <div class="sections" role="group" aria-label={archive.title}>
        {sections.map((section) => (
          <button
            key={section}
            type="button"
            aria-current={section === shown ? 'true' : undefined}
            onClick={() => setShown(section)}
          >
            {section === 'proposals' && waiting > 0 && <b>{waiting}</b>} <span>{archive.sections[section]}</span>
          </button>
        ))}
      </div>
      {shown === 'list' && <ArchivedList />}
      {shown !== 'list' && <LoadState loaded={loaded} first={value === null} />}
      {shown === 'proposals' && value !== null && <Proposals proposed={value} />}
      {shown === 'policy' && value !== null && <Policy policy={value.policy} />}
    </main>
  );
}
