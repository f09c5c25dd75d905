// Reporter for `node --test`: one JSON object a line for each single test, for tools/run_tests.py to count.
export default async function* report(source) {
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    const result = data.skip || data.todo ? 'skipped' : type === 'test:pass' ? 'passed' : 'failed';
    const error = data.details?.error;
    yield JSON.stringify({ name: data.name, result, detail: error ? String(error.cause?.stack ?? error.stack) : '' }) + '\n';
  }
}
