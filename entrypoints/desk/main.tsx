document.title = '终本审查助手'; export {}
