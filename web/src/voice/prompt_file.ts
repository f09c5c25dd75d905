// Where the spoken prompt of a message lies: voice/LANGUAGE/ID[-VALUE...].ogg, values in the order of their names.
export function promptFile(language: string, message: { id: string; args: Record<string, string | number> }): string {
  const values = Object.keys(message.args).sort().map(name => String(message.args[name]));
  return `voice/${language}/${[message.id, ...values].join('-')}.ogg`;
}
