import { Command, type Help, type Option } from 'commander';
import type { Failure } from '../../../shared/base/failure.ts';
import { say, text, type Language, type Text } from '../../../shared/base/text.ts';

/** Carries a failure out of the parser, which knows no other way than to throw. */
export class CallProblem extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

const headings: Readonly<Record<string, Text>> = {
  'Usage:': text('Usage:', '用法：'),
  'Arguments:': text('Arguments:', '参数：'),
  'Options:': text('Options:', '选项：'),
  'Global Options:': text('Options of every command:', '所有命令的选项：'),
  'Commands:': text('Commands:', '命令：'),
};

/**
 * A command that reports a wrong call as one of our failures. The methods below replace the
 * parser's own, which print English sentences and end the process.
 */
export class CallParser extends Command {
  private readonly language: Language;

  constructor(name: string, language: Language) {
    super(name);
    this.language = language;
    this.exitOverride();
    this.allowExcessArguments(false);
    this.helpCommand(false);
    this.helpOption('-h, --help', say(text('shows this help', '显示此帮助'), language));
    this.configureHelp({
      helpWidth: 100,
      showGlobalOptions: true,
      styleTitle: (title) => say(headings[title] ?? text(title, title), language),
    });
  }

  override createCommand(name: string): CallParser {
    return new CallParser(name, this.language);
  }

  private path(): string {
    const parent = this.parent;
    return parent instanceof CallParser ? `${parent.path()} ${this.name()}` : this.name();
  }

  private knownOptions(): readonly string[] {
    const help: Help = this.createHelp();
    const options = help.visibleOptions(this).map((option) => option.long ?? option.flags);
    return this.parent instanceof CallParser
      ? [...options, ...this.parent.knownOptions()]
      : options;
  }

  protected unknownOption(flag: string): never {
    const option = flag.split('=')[0] ?? flag;
    const known = [...new Set(this.knownOptions())];
    throw new CallProblem({ code: 'option-unknown', option, known });
  }

  protected unknownCommand(): never {
    throw this.unknownWord(this.args[0] ?? '');
  }

  private unknownWord(command: string): CallProblem {
    const known = this.commands.map((one) => one.name());
    return new CallProblem({ code: 'command-unknown', command, known });
  }

  protected missingArgument(name: string): never {
    const argument = name.toUpperCase();
    throw new CallProblem({ code: 'argument-missing', command: this.path(), argument });
  }

  protected optionMissingArgument(option: Option): never {
    throw new CallProblem({
      code: 'option-invalid',
      option: option.long ?? option.flags,
      found: '',
      expected: { kind: 'present' },
    });
  }

  protected missingMandatoryOptionValue(option: Option): never {
    const argument = option.flags;
    throw new CallProblem({ code: 'argument-missing', command: this.path(), argument });
  }

  protected _excessArguments(received: readonly string[]): never {
    const excess = received[this.registeredArguments.length] ?? '';
    if (this.commands.length > 0) throw this.unknownWord(excess);
    throw new CallProblem({ code: 'argument-unexpected', command: this.path(), found: excess });
  }
}
