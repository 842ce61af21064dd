import type { OwnerCounts } from '../../src/contract/replies';
import { memberName } from '../session/names';
import { useSession } from '../session/session';

interface TeamProps {
  readonly owners: readonly OwnerCounts[];
  readonly onOwner: (email: string) => void;
}

/** What there is to do for everybody; a name opens that person's day. */
export function Team({ owners, onOwner }: TeamProps) {
  const { open, t } = useSession();
  return (
    <table class="team">
      <caption class="unseen">{t.day.team}</caption>
      <thead>
        <tr>
          <th scope="col">{t.day.owner}</th>
          <th scope="col">{t.day.due}</th>
          <th scope="col">{t.day.review}</th>
          <th scope="col">{t.day.incomplete}</th>
          <th scope="col">{t.day.confirm}</th>
          <th scope="col">{t.day.mean}</th>
        </tr>
      </thead>
      <tbody>
        {owners.map((each) => (
          <tr key={each.owner}>
            <th scope="row">
              {each.owner === '' ? (
                t.day.nobody
              ) : (
                <button type="button" class="name" onClick={() => onOwner(each.owner)}>
                  {memberName(open, each.owner)}
                </button>
              )}
            </th>
            <td>{each.due}</td>
            <td>{each.review}</td>
            <td>{each.incomplete}</td>
            <td>{each.confirm}</td>
            <td>{Math.round(each.completeness * 100)}%</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
