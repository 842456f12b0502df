/** Runs in the page: what each editor makes of a code, as it would save it. */

/** The editors as their own scripts leave them; they have no types here. */
type Editors = Readonly<Record<'tinymce' | 'CKEDITOR' | 'DOMPurify', any>>;

export async function turn(how: string, code: string): Promise<string> {
  const {tinymce, CKEDITOR, DOMPurify} = globalThis as unknown as Editors;
  const field = document.body.appendChild(document.createElement('textarea'));

  const startTiny = async (config = {}) =>
    (await tinymce.init({target: field, license_key: 'gpl', plugins: 'code media link image autolink', ...config}))[0];
  const startCk = (further: readonly string[] = [], config = {}) => {
    const usual = [
      'Essentials',
      'Paragraph',
      'Bold',
      'Link',
      'AutoLink',
      'Image',
      'ImageInsert',
      'LinkImage',
      'MediaEmbed',
      'SourceEditing',
    ];
    const plugins = [...usual, ...further].map((name) => CKEDITOR[name]);
    return CKEDITOR.ClassicEditor.create(field, {licenseKey: 'GPL', plugins, ...config});
  };
  /** What Ctrl+V does with a text. */
  const paste = (target: Element): void => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', code);
    target.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 1500));

  switch (how) {
    case 'tinymce': {
      const editor = await startTiny();
      editor.setContent(code);
      return editor.getContent();
    }
    case 'tinymceExcluded': {
      const editor = await startTiny({sandbox_iframes_exclusions: ['127.0.0.1']});
      editor.setContent(code);
      return editor.getContent();
    }
    case 'tinymcePasted': {
      const editor = await startTiny();
      editor.focus();
      paste(editor.getBody());
      await settled();
      return editor.getContent();
    }
    case 'ckeditor': {
      const editor = await startCk();
      editor.setData(code);
      return editor.getData();
    }
    case 'ckeditorAll': {
      const all = [{name: /.*/, attributes: true, classes: true, styles: true}];
      const editor = await startCk(['GeneralHtmlSupport'], {htmlSupport: {allow: all}});
      editor.setData(code);
      return editor.getData();
    }
    case 'ckeditorSnippet': {
      const editor = await startCk(['HtmlEmbed']);
      editor.execute('htmlEmbed', code);
      return editor.getData();
    }
    case 'ckeditorPasted': {
      const editor = await startCk();
      editor.editing.view.focus();
      paste(editor.ui.getEditableElement());
      await settled();
      return editor.getData();
    }
    case 'dompurify':
      return DOMPurify.sanitize(code);
    default:
      throw new Error(`there is no ${how}`);
  }
}
