import '../../src/words/all-messages.ts';
import '../../src/quotation/mark-chinese.tsx';
