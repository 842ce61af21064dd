import type { HealthJob } from '../../src/contract/replies';
import { viewWords } from '../words/served';

/** Every job with its rhythm, its last success, and what is amiss with it; folded, as the findings say what matters. */
export function JobList({ jobs }: { readonly jobs: readonly HealthJob[] }) {
  const { health } = viewWords();
  return (
    <details>
      <summary>{health.jobs}</summary>
      <ul class="plain-list health-jobs">
        {jobs.map((job) => (
          <li key={job.name}>
            <span>{job.title}</span>
            <span class="quiet">
              {health.every[job.every]} · {health.jobLast(job.last)}
            </span>
            <Amiss job={job} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Amiss({ job }: { readonly job: HealthJob }) {
  const { health } = viewWords();
  if (job.failing !== null) return <span class="health-amiss">{health.jobFailing(job.failing.count)}</span>;
  return job.lateHours > 0 ? <span class="health-amiss">{health.jobLate(job.lateHours)}</span> : null;
}
