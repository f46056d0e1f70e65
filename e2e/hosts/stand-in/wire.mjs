// The line between the main process under test and the test that plays its operating system: requests both ways.
let last = 0;
const pending = new Map();

/** Asks the test's side and waits for its answer. */
export function call(operation, argument = {}) {
  return new Promise((resolve, reject) => {
    last += 1;
    pending.set(last, { resolve, reject });
    process.send({ id: last, operation, argument });
  });
}

export function tell(operation, argument = {}) {
  call(operation, argument).catch(() => undefined);
}

/** Answers what the test's side asks; `operations` maps a name to what it does. */
export function answerWith(operations) {
  const answer = async ({ id, operation, argument }) => {
    try {
      const value = await operations[operation](argument);
      process.send({ answers: id, value });
    } catch (error) {
      if (process.connected) process.send({ answers: id, error: String(error) });
    }
  };
  process.on('message', (message) => {
    if (message.answers === undefined) {
      void answer(message);
      return;
    }
    const waiting = pending.get(message.answers);
    pending.delete(message.answers);
    if (message.error === undefined) waiting?.resolve(message.value);
    else waiting?.reject(new Error(message.error));
  });
  process.on('disconnect', () => process.exit(0));
}

export function preventable(extra = {}) {
  return {
    ...extra,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}
