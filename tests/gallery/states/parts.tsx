import { Button } from '../../../sidebar/common/Button';
import { Header } from '../../../sidebar/common/Header';
import { Notice } from '../../../sidebar/common/Notice';
import { Toasts } from '../../../sidebar/common/Toasts';
import { Waiting } from '../../../sidebar/common/Waiting';
import type { GalleryGroup, GalleryState } from '../state';

const nothing = (): void => undefined;

const toast = (tone: 'good' | 'bad' | 'plain', undo?: () => void): GalleryState => ({
  name: undo === undefined ? `toast-${tone}` : 'toast-undo',
  title: undo === undefined ? `Toast, ${tone}` : 'Toast that can be undone',
  shown: ({ sidebar: t }) => (
    <Toasts toast={{ text: t.form.saved('王小明'), tone, undo }} undoLabel={t.common.cancel} onHide={nothing} />
  ),
});

/** What all views are made of. */
export const parts: GalleryGroup = {
  title: 'Parts',
  states: [
    {
      name: 'buttons',
      title: 'Buttons',
      shown: ({ sidebar: t }) => (
        <main>
          {(['primary', 'plain', 'quiet', 'danger'] as const).map((look) => (
            <div key={look} class="buttons">
              <Button look={look}>{t.common.save}</Button>
              <Button look={look} busy>
                {t.common.saving}
              </Button>
              <Button look={look} disabled>
                {t.common.save}
              </Button>
            </div>
          ))}
        </main>
      ),
    },
    {
      name: 'notices',
      title: 'Notices',
      shown: ({ sidebar: t }) => (
        <main>
          {(['info', 'warn', 'bad', 'good'] as const).map((tone) => (
            <Notice key={tone} tone={tone} title={t.open.damagedTitle}>
              <p>{t.open.damagedText}</p>
              <Button>{t.common.retry}</Button>
            </Notice>
          ))}
        </main>
      ),
    },
    {
      name: 'heading',
      title: 'Heading with a long name',
      shown: ({ sidebar: t }) => (
        <main>
          <Header title={'上海王府餐饮管理有限公司 '.repeat(4)} back={t.common.back} onBack={nothing} />
          <Header title="Donaudampfschifffahrtsgesellschaft" back={t.common.back} onBack={nothing} />
        </main>
      ),
    },
    {
      name: 'waiting',
      title: 'Waiting',
      shown: ({ sidebar: t }) => (
        <main>
          <Waiting text={t.common.loading} />
        </main>
      ),
    },
    toast('good'),
    toast('bad'),
    toast('plain'),
    toast('good', nothing),
  ],
};
