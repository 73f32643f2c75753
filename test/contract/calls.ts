/** A project of one workload that is soon computed. */
export const document = {
  schema: 'isoplan/project@1' as const,
  name: 'Shop',
  workloads: [{ name: 'web', count: 3, cpu: '500m', memory: '512Mi' }],
  sampling: { samples: 200, seed: 1 },
};

/** The value of an answer that has one. */
export async function value<Answer>(
  call: Promise<{ readonly ok: true; readonly value: Answer } | { readonly ok: false }>,
): Promise<Answer> {
  const answer = await call;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}
