import type { WordsTag } from '../../src/words/pages';
import { groups } from './groups';
import type { GalleryState } from './state';

const TAGS: readonly (readonly [WordsTag, string])[] = [
  ['en', 'English'],
  ['zh', '简体中文'],
  ['zh-Hant', '繁體中文'],
];

/** All states, each in a frame of its own: what is fixed to a page's edges stays inside, and focus is nobody else's. */
export function Overview({ tag }: { readonly tag: WordsTag }) {
  return (
    <div class="gallery">
      <header>
        <h1>Gallery</h1>
        <nav aria-label="Language">
          {TAGS.map(([one, name]) => (
            <a key={one} href={`?words=${one}`} aria-current={one === tag ? 'page' : undefined} lang={one}>
              {name}
            </a>
          ))}
        </nav>
      </header>
      {groups.map(({ title, states }) => (
        <section key={title}>
          <h2>{title}</h2>
          <div class="stages">
            {states.map((state) => (
              <Stage key={state.name} state={state} tag={tag} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function Stage({ state, tag }: { readonly state: GalleryState; readonly tag: WordsTag }) {
  // Written into the frame instead of fetched: the workbench lets nothing frame its pages.
  const page = `<!doctype html><html lang="en" data-state="${state.name}" data-words="${tag}"><head><meta charset="utf-8">
<link rel="stylesheet" href="gallery-styles.css"></head><body><div id="app"></div><script type="module" src="gallery.js"></script></body></html>`;
  return (
    <figure class={state.dialog === true ? 'stage dialog-stage' : 'stage'}>
      <figcaption>
        <a href={`?state=${state.name}&words=${tag}`}>{state.title}</a>
      </figcaption>
      <iframe title={state.title} srcdoc={page} loading="lazy" />
    </figure>
  );
}
